# Ce qui doit être corrigé avant de clore une séance, et ce qui est seulement noté.
problem-no-place = Aucun lieu n’est choisi.
problem-place-too-coarse = Ce lieu est une grande zone. Choisissez-y un lieu plus petit.
problem-no-date = Il n’y a pas de date.
problem-date-in-future = La date est après aujourd’hui.
problem-no-organisation = Aucune organisation n’est choisie.
problem-no-team = Aucune équipe n’est choisie.
problem-no-activity = Aucune activité n’est choisie.
problem-no-method = Aucune méthode n’est choisie.
problem-no-people = Personne n’est encore compté.
problem-no-reach = Il n’y a pas d’estimation des personnes informées.
problem-first-time =
    { $n ->
        [0] Personne n’est compté, mais { $n-first } ici pour la première fois.
        [one] Il y a { $n } personne, mais { $n-first } ici pour la première fois.
        [many] Il y a { $n } de personnes, mais { $n-first } ici pour la première fois.
       *[other] Il y a { $n } personnes, mais { $n-first } ici pour la première fois.
    }
problem-disability =
    { $n ->
        [0] Personne n’est compté, mais { $n-with } avec un handicap.
        [one] Il y a { $n } personne, mais { $n-with } avec un handicap.
        [many] Il y a { $n } de personnes, mais { $n-with } avec un handicap.
       *[other] Il y a { $n } personnes, mais { $n-with } avec un handicap.
    }
problem-hands-before = Questions avant – mains : { $n-hands }, mais présents : { $n-present }.
problem-hands-after = Questions après – mains : { $n-hands }, mais présents : { $n-present }.
problem-present-before = Questions avant – présents : { $n-present }, mais comptés : { $n-people }.
problem-present-after = Questions après – présents : { $n-present }, mais comptés : { $n-people }.
problem-end-not-after-start = La fin n’est pas après le début.
problem-no-time = L’heure de début ou de fin manque.
problem-no-facilitator = On ne sait pas qui a animé la séance. Dites combien de femmes et d’hommes.
problem-info = Le groupe a-t-il appris qui nous sommes et où se plaindre ? Oui ou non manque.
problem-guardian = Il y avait des enfants. Un tuteur ou l’école était-il d’accord ? La réponse manque.
problem-not-asked-before = Les questions avant n’ont pas été posées. La raison manque.
problem-not-asked-after = Les questions après n’ont pas été posées. La raison manque.
problem-text-too-long = Un texte a { $n } lettres. Le plus possible est { $n-limit }.
problem-unusable = Cette fiche contient quelque chose qu’elle ne peut pas contenir : { $field }.
problem-no-numbers = Les numéros à joindre ne sont pas réglés pour ce pays. Vous pouvez vous exercer, mais pas clore de séance.

flag-many-people =
    { $n ->
        [one] Grand groupe : { $n } personne
        [many] Grand groupe : { $n } de personnes
       *[other] Grand groupe : { $n } personnes
    }
    .why = Un groupe plus petit apprend mieux. Vous pouvez quand même clore. Votre responsable le verra.
flag-short =
    { $n ->
        [one] Séance courte : { $n } minute
        [many] Séance courte : { $n } de minutes
       *[other] Séance courte : { $n } minutes
    }
    .why = La plupart durent de 20 à 60. Vous pouvez quand même clore. Votre responsable le verra.
flag-long =
    { $n ->
        [one] Séance longue : { $n } minute
        [many] Séance longue : { $n } de minutes
       *[other] Séance longue : { $n } minutes
    }
    .why = La plupart durent de 20 à 60. Vous pouvez quand même clore. Votre responsable le verra.
flag-mixed-ages = Enfants et adultes ensemble
    .why = Chaque groupe apprend mieux à part. Vous pouvez quand même clore.
flag-no-woman = Aucune femme n’a animé la séance
    .why = Il y avait des femmes ou des filles. Certaines ne posent leurs questions qu’à une femme.
flag-one-adult = Moins de deux adultes avec des enfants
    .why = Il faut deux adultes avec un groupe d’enfants.
flag-not-asked-after = Pas de questions après
    .why = On ne sait pas ce que les gens ont appris.
flag-not-asked-before = Pas de questions avant
    .why = On ne sait pas ce que les gens savaient avant.
flag-info-not-given = Le groupe n’a pas appris qui nous sommes
    .why = Chacun devrait savoir qui vient et où se plaindre.
flag-no-guardian = Le tuteur ou l’école n’était pas d’accord
    .why = Votre responsable posera une question à ce sujet.
flag-estimated = Les nombres sont une estimation
    .why = Le bureau les montre comme une estimation.
flag-clock =
    { $n ->
        [0] L’horloge de la tablette n’est peut-être pas à l’heure
        [one] L’horloge de la tablette a peut-être { $n } jour d’écart
        [many] L’horloge de la tablette a peut-être { $n } de jours d’écart
       *[other] L’horloge de la tablette a peut-être { $n } jours d’écart
    }
    .why = Regardez la date de la séance. Vous pouvez quand même clore.
flag-sample = Le contenu est un EXEMPLE
    .why = Aucune autorité ne l’a approuvé. Ces séances sont comptées à part.
flag-used-anyway = Utilisé bien qu’il n’aille pas : { $module }
    .why = Votre raison est gardée avec la fiche.
flag-recorded-later =
    { $n ->
        [one] Noté { $n } jour plus tard
        [many] Noté { $n } de jours plus tard
       *[other] Noté { $n } jours plus tard
    }
    .why = Le bureau voit les deux jours.
flag-unknown = Remarque d’un Waymark plus récent
    .why = Votre responsable le verra.
