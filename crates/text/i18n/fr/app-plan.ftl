# Le plan.
plan-title = Plan
plan-modules =
    { $n ->
        [one] { $n } module
        [many] { $n } de modules
       *[other] { $n } modules
    }
plan-minutes = Minutes disponibles
plan-none = Aucun
plan-materials = Matériel
plan-leave-out = Laisser de côté
plan-left-out = Laissés de côté
plan-take-in = Reprendre
plan-unfit = Ne va pas pour ce groupe
plan-use-anyway = L’utiliser, dire pourquoi
plan-used-anyway = Utilisé quand même : { $reason }
plan-left-because = Raison : { $reason }
plan-empty = Aucun module ne va pour ces personnes et ce temps.
plan-empty-what = Changez les âges ou les minutes. Vous pouvez quand même noter la séance.
plan-two-adults = Deux adultes restent avec un groupe d’enfants. Faites venir l’enseignant ou un parent.
plan-ask-before = Questions avant
plan-to-cards = Aux cartes
plan-too-long = C’est plus long que le temps disponible.
