# Accueil : débuts, brouillons, nombre de fiches, seconde copie, envoi.
home-title = Accueil
home-status = Où sont vos fiches
home-only-here = sur cette tablette seulement
home-copied = avec seconde copie
home-received = avec reçu du bureau
home-start = Début
home-new = Nouvelle séance
home-held = Noter une séance déjà tenue
home-next-group = Autre groupe ici
home-unfinished = À finir
home-continue = Continuer : { $place }
home-no-place = pas encore de lieu
home-at-card = Carte { $n } sur { $n-all }, enregistré { $time }
home-at-step = { $step }, enregistré { $time }
home-put-away = Ranger
home-put-away-what = Elle quitte cette liste. Ses données restent sur la tablette.
home-nothing-today = Aucune séance close aujourd’hui.
home-closed = Close, { $people }
home-copy-why =
    { $n ->
        [one] Avant de rentrer : faites une seconde copie de { $n } fiche.
        [many] Avant de rentrer : faites une seconde copie de { $n } de fiches.
       *[other] Avant de rentrer : faites une seconde copie de { $n } fiches.
    }
home-copy = Faire la copie
home-copied-now =
    { $n ->
        [one] Copie faite : { $n } entrée est dans le fichier. Gardez-le hors de cette tablette.
        [many] Copie faite : { $n } d’entrées sont dans le fichier. Gardez-le hors de cette tablette.
       *[other] Copie faite : { $n } entrées sont dans le fichier. Gardez-le hors de cette tablette.
    }
home-send = Envoyer
home-sending = Envoi
home-all-received = Le bureau a tout reçu.
home-waits =
    { $n ->
        [one] { $n } entrée attend le bureau.
        [many] { $n } d’entrées attendent le bureau.
       *[other] { $n } entrées attendent le bureau.
    }
home-next-try = Prochain essai à { $time }.
home-needs-human = Le bureau n’a pas pu tout prendre. Montrez ceci à votre responsable : { $code }
home-demo-never = Une démo n’envoie jamais rien.
home-pending = Cette tablette n’est pas encore inscrite. Le bureau garde les fiches en attente.
home-last-receipt = Dernier reçu : { $when }
home-closed-now = Close : { $place }, { $people }
home-closed-what = La fiche est sur cette tablette. Faites une seconde copie avant de prendre la route.
