# Pages hors de l’appli : pendant l’ouverture, quand elle ne s’ouvre pas, et à une adresse qui n’est pas sûre. Textes simples sans
# variables : `cargo xtask assets` les écrit dans static/boot.js, recovery.html et insecure.html.
boot-opening = Ouverture
boot-danger = Danger
boot-language = Français
recovery-title = Waymark n’a pas démarré
recovery-kept = Vos fiches sont toujours sur cette tablette.
recovery-first = Enregistrez-les d’abord dans un fichier. Puis réparez l’appli.
recovery-tell = Dites à votre responsable :
recovery-save = Enregistrer mes fiches dans un fichier
recovery-saving = Écriture du fichier
recovery-saved = Enregistré. Donnez ce fichier à votre responsable :
recovery-none = Il n’y a pas de fiches closes sur cette tablette. Les brouillons restent tels quels.
recovery-unsealed = Cette tablette n’a jamais rencontré le bureau : il n’y a pas de clé pour sceller les fiches. Elles restent ici. Ne videz pas le navigateur.
recovery-failed = Cela n’a pas marché. Rien n’a été effacé. Dites à votre responsable :
recovery-repair = Réparer l’appli
recovery-repair-what = Va chercher l’appli de nouveau. Fiches et brouillons restent. Il faut un réseau une fois.
recovery-no-network = Pas de réseau : rien n’a été changé. Réessayez là où il y en a un.
recovery-again = Essayer de redémarrer
insecure-title = Cette adresse ne peut pas être utilisée
insecure-why = Cette adresse n’est pas sûre : Waymark ne peut pas y protéger votre travail.
insecure-opened = Vous avez ouvert
insecure-use = Utilisez l’adresse que votre bureau vous a donnée. Elle commence par
insecure-what = Que faire
insecure-step-1 = Ouvrez Waymark par l’icône de l’écran d’accueil de la tablette.
insecure-step-2 = Pas d’icône ? Scannez de nouveau la feuille QR du bureau.
insecure-step-3 = Toujours ici ? Téléphonez à votre responsable. Rien n’est perdu.
