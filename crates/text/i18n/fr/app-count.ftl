# La feuille de comptage.
count-title = Compter
count-by = Compter par âge et par sexe
count-age = Âge
count-people =
    { $n ->
        [one] personne
        [many] de personnes
       *[other] personnes
    }
count-sexes = Sexe féminin : { $n-f }, sexe masculin : { $n-m }.
count-undo = Défaire
count-of-these =
    { $n ->
        [0] Parmi ces personnes
        [one] Sur cette { $n } personne
        [many] Sur ces { $n } de personnes
       *[other] Sur ces { $n } personnes
    }
count-first = ici pour la première fois
count-first-label = Première fois
count-disability = avec un handicap
count-not-known = non connu
count-not-asked = non demandé
count-basis = D’où vient ce nombre ?
count-back-card = Retour à la carte { $n }
count-back = Fini
