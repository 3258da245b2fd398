# Clôture : cinq éléments, ce qui est à corriger, ce qui est seulement noté.
close-title = Clôture
close-button = Clore la séance
close-can-correct = Vous pourrez corriger plus tard une séance close. Les deux versions sont gardées.
close-put-right =
    { $n ->
        [one] { $n } chose à corriger
        [many] { $n } de choses à corriger
       *[other] { $n } choses à corriger
    }
close-five = Cinq choses que toute fiche doit avoir
close-place = Lieu
close-when = Date et heure
close-org = Organisation
close-method = Méthode
close-people = Personnes
close-missing = manque encore
close-people-first = { $people }, dont { $n } pour la première fois
close-info = Avez-vous dit qui vous êtes, et où se plaindre ?
close-yes = Oui
close-no = Non
close-guardian = L’école ou un tuteur est-il d’accord ?
close-not-needed = Pas nécessaire
close-reported = Quelqu’un a-t-il signalé quelque chose ?
close-call = Téléphonez maintenant, de là où vous êtes :
close-call-words = Dites : qui vous êtes, ce qui a été vu, où, quand. Personne ne retourne voir.
close-no-number = Aucun numéro n’est réglé sur cette tablette. Prévenez tout de suite votre responsable.
close-materials = Matériel remis
close-start = Début
close-end = Fin
close-hour = Heure
close-minute = Minute
close-day-before = Jour d’avant
close-day-after = Jour d’après
close-date-right = La date est juste
close-clock = L’horloge n’est peut-être pas à l’heure
close-clock-what = Dernière heure reçue du bureau : { $when }. Vérifiez la date.
close-visits = Visites dans cette fiche
close-modules = Enseigné
close-sealing = Enregistrement
close-fix-place = Choisir le lieu
close-fix-date = Choisir le jour
close-fix-time = Régler les heures
close-fix-org = Choisir l’organisation
close-fix-team = Choisir l’équipe
close-fix-activity = Choisir le type
close-fix-method = Choisir la méthode
close-fix-people = Compter les gens
close-fix-first = Corriger la première fois
close-fix-disability = Corriger le compte
close-fix-question = Corriger les mains
close-fix-reach = Fixer le nombre
close-fix-facilitator = Dire qui anime
close-fix-answer = Répondre
close-fix-reason = Donner la raison
close-fix-look = Regarder
