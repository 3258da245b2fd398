# Les leçons, la page de la tablette, l’inscription.
lessons-title = Leçons
lessons-about = { $minutes }, { $cards }
lessons-cards =
    { $n ->
        [one] { $n } carte
        [many] { $n } de cartes
       *[other] { $n } cartes
    }
lessons-version = Version { $version }. Écrite comme exemple ; aucune autorité ne l’a approuvée.
tablet-title = Tablette
tablet-ready = Prête pour le terrain
tablet-not-ready =
    { $n ->
        [one] Pas prête : { $n } chose à faire
        [many] Pas prête : { $n } de choses à faire
       *[other] Pas prête : { $n } choses à faire
    }
tablet-checked = Vérifié : { $when }
tablet-in-order = En ordre
tablet-not-known = Pas encore connu
tablet-no-copy = Fiches sans seconde copie : { $n }
tablet-no-copy-what = Faites une copie avant de prendre la route.
tablet-copy = Copier
tablet-copies = Secondes copies
tablet-copies-ok = Chaque fiche en a une
tablet-storage = Stockage
tablet-storage-ok = Protégé par le navigateur
tablet-storage-bad = Le stockage n’est pas protégé
tablet-storage-bad-what = Le navigateur peut le vider s’il manque de place. Ajoutez Waymark à l’écran d’accueil de la tablette.
tablet-storage-unknown = Le navigateur ne dit pas s’il est protégé
tablet-app = Appli
tablet-app-ok = Complète sur cette tablette
tablet-app-bad = L’appli n’est pas complète sur cette tablette
tablet-app-bad-what = Ouvrez Waymark une fois avec un réseau et attendez une minute.
tablet-lessons = Leçons
tablet-lessons-ok = { $modules }, { $languages }
tablet-languages =
    { $n ->
        [one] { $n } langue
        [many] { $n } de langues
       *[other] { $n } langues
    }
tablet-lessons-bad = Pas de leçons sur cette tablette
tablet-numbers = Numéros d’urgence
tablet-numbers-ok = Fixés par l’autorité
tablet-numbers-bad = Aucun numéro d’urgence n’est réglé
tablet-numbers-bad-what = Demandez au bureau. Sans numéro, on peut seulement s’exercer.
tablet-space = Place libre
tablet-space-mb = { $n } Mo
tablet-space-gb = { $n } Go
tablet-space-unknown = Le navigateur ne le dit pas
tablet-space-bad = Il reste peu de place
tablet-space-bad-what = Retirez des photos ou des applis. Les fiches demandent peu de place, les leçons plus.
tablet-clock = Horloge
tablet-clock-ok = D’accord avec le bureau
tablet-clock-unknown = Pas encore comparée avec le bureau
tablet-clock-bad = L’horloge n’est pas à l’heure
tablet-clock-bad-what = Réglez la date et l’heure dans les réglages de la tablette.
tablet-receipt = Dernier reçu
tablet-receipt-none = Pas encore
tablet-adoption = Inscrite par le bureau
tablet-adopted = Oui
tablet-adoption-unknown = Pas encore connu
tablet-adoption-pending = Attend le bureau
tablet-adoption-revoked = Inscription retirée par le bureau
tablet-adoption-what = Les fiches sont quand même faites, gardées et envoyées. Demandez le lien à votre responsable.
tablet-battery = Batterie
tablet-battery-n = { $n } %
tablet-looks = Langue et affichage
tablet-language = Langue de l’écran
tablet-theme = Lumière
tablet-theme-field = Terrain
tablet-theme-sun = Plein soleil
tablet-theme-dark = Sombre
tablet-hand = Main
tablet-hand-right = Droite
tablet-hand-left = Gauche
tablet-text = Taille du texte
tablet-text-usual = Normale
tablet-text-large = Grande
tablet-id = Numéro de tablette
tablet-pack = Version des leçons
tablet-refresh = Chercher des leçons
enrol-title = Inscription
enrol-what = Ce lien fait connaître cette tablette au bureau. La première rencontre fait foi : n’utilisez qu’un lien de votre responsable.
enrol-button = L’inscrire
enrol-done = Cette tablette est inscrite.
enrol-go = Aller à l’accueil
lessons-all-ages = Tous
lessons-for-age = Pour l’âge
lessons-for-work = Pour ce que font les gens
lessons-none = Aucune leçon sur cette tablette pour cet âge et cette activité.
lessons-practice = Exercice : rien n’est compté
