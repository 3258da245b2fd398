# Fiches de cette tablette.
rec-title = Fiches
rec-from-here =
    { $n ->
        [one] { $n } de cette tablette
        [many] { $n } de cette tablette
       *[other] { $n } de cette tablette
    }
rec-all = Toutes
rec-waiting = En attente
rec-arrived = Reçues
rec-key-copy = seconde copie
rec-key-office = reçue par le bureau
rec-none = Pas encore de fiche. Une séance close apparaît ici.
rec-no-copy = encore sans copie
rec-has-copy = seconde copie faite
rec-has-receipt = reçue par le bureau
rec-place-people = { $place }, { $people }
rec-line = { $time }, { $activity }
rec-only-here = Sur cette tablette seulement.
rec-copied = Seconde copie faite.
rec-received = Reçue par le bureau.
rec-not-tried = Pas encore envoyée.
rec-no-network = Attend un réseau.
rec-later = Un essai a été fait ; un autre se fera tout seul.
rec-pending = Le bureau la garde à part jusqu’à l’inscription de cette tablette.
rec-revoked = Le bureau la garde à part : cette tablette ne peut plus envoyer.
rec-needs-human = Le bureau n’a pas pu la prendre : { $code }
rec-demo = Une démo n’envoie jamais rien.
rec-void = Retirée : { $reason }
rec-version = Version { $n }
rec-detail = Fiche
rec-correct = La corriger
rec-void-it = La retirer
rec-void-why = Pourquoi la retirer ?
rec-void-what = Elle reste visible, avec la mention « retirée ». Rien n’est effacé.
rec-not-found = Cette fiche n’est pas sur cette tablette.
rec-sealed = Close : { $when }
rec-reached = Personnes informées (estimation)
rec-counts = Qui est venu
rec-before-after = Réponses justes
rec-right-of = { $n } sur { $n-all }
rec-flags = Remarques
rec-id = Numéro de fiche
rec-more = Voir plus
