# Questions en images avant et après, et le changement.
ask-title = Question { $n } sur { $n-all }
ask-before = Avant
ask-after = Après
ask-read-aloud = Lire à voix haute
ask-how =
    Yeux fermés. Chaque personne montre { $n-a }, { $n-b } ou { $n-c } doigts.
ask-hands = Comptez les mains
ask-right = Juste
ask-fingers =
    { $n ->
        [one] { $n } doigt
        [many] { $n } de doigts
       *[other] { $n } doigts
    }
ask-dont-know = Ne sait pas
ask-no-fingers = aucun doigt
ask-other = Autres réponses
ask-present = Présents
ask-bar = Juste : { $n-right }, autre : { $n-other }, ne sait pas : { $n-unknown }
ask-skip = Passer
ask-skip-why = Pourquoi passer les questions ?
ask-skipped = Questions passées : { $reason }
ask-not-skip = Les poser quand même
ask-next = Question suivante
ask-to-cards = Aux cartes
ask-to-close = À la clôture
ask-change = Le changement
ask-was = Avant
ask-now = Après
ask-of-right = sur { $n } : réponse juste
ask-more-know =
    { $n ->
        [0] Autant de personnes qu’avant savent quoi faire.
        [one] { $n } personne de plus sait quoi faire.
        [many] { $n } de personnes de plus savent quoi faire.
       *[other] { $n } personnes de plus savent quoi faire.
    }
ask-fewer-know =
    { $n ->
        [one] { $n } personne de moins qu’avant a choisi le bon geste.
        [many] { $n } de personnes de moins qu’avant ont choisi le bon geste.
       *[other] { $n } personnes de moins qu’avant ont choisi le bon geste.
    }
ask-still =
    { $n ->
        [0] Toutes les personnes présentes savent.
        [one] { $n } personne a encore besoin d’aide : répétez la carte.
        [many] { $n } de personnes ont encore besoin d’aide : répétez la carte.
       *[other] { $n } personnes ont encore besoin d’aide : répétez la carte.
    }
ask-after-words = À dire à tous
ask-none = Aucune question n’est prévue pour ce groupe.
ask-no-before = Cette question n’a pas été posée avant la leçon.
