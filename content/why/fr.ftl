# Pourquoi un module est dans le plan, ou n’y est pas. Une courte phrase à l’éducateur, vraie telle quelle. Clés et variables : ../why-keys.md

why-core = D’abord, pour chaque groupe.
why-core-again = Entendu ici le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] hier
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    } ; réponses justes : { $n-right } sur { $n-asked } : la forme courte.
why-core-short = Peu de temps : seulement le message essentiel, en quatre minutes.
why-fits = Va pour les âges de ce groupe.
why-base = Vient d’abord : « { $module } » s’appuie dessus.
why-threat = Connu ici : { $threat }.
why-threat-unknown = On ne sait pas ce qu’il y a ici.
why-stand-still = Chacun peut un jour se trouver sur un terrain inconnu.
why-marked-area = Une zone dangereuse signalisée est connue ici.
why-places = Où il peut y avoir des objets : pour chaque groupe.
why-clues = Les panneaux manquent souvent.
why-new-here = { $n-people ->
    [one] { $n-people } personne est nouvelle ici.
    [many] { $n-people } de personnes sont nouvelles ici.
   *[other] { $n-people } personnes sont nouvelles ici.
    }
why-new-here-plain = Le groupe est nouveau ici.
why-livelihood = C’est leur travail : { $livelihood }.
why-flood = Inondation le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] il y a { $n-days } jour
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    }.
why-flood-plain = Il y a eu une inondation ici.
why-flood-signs = Inondation le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] il y a { $n-days } jour
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    } : panneaux et objets peuvent être ailleurs.
why-flood-signs-plain = Il y a eu une inondation : panneaux et objets peuvent être ailleurs.
why-signs = Il y a ici les panneaux d’une zone signalisée.
why-report-new = Rien sur cette tablette ne dit que les gens d’ici ont appris à qui téléphoner.
why-accident = Ici, le { $date } : un accident.
why-accident-plain = Il y a eu un accident ici.
why-accident-none = Comment aider sans y aller : pour chaque groupe.
why-season = Le moment de l’année : { $event }.
why-return = { $n-people ->
    [one] { $n-people } personne revient ou est déplacée.
    [many] { $n-people } de personnes reviennent ou sont déplacées.
   *[other] { $n-people } personnes reviennent ou sont déplacées.
    }
why-return-plain = Des personnes reviennent ou sont déplacées.
why-rubble = Des décombres ou des maisons abandonnées sont connus ici.
why-boys = { $n-people ->
    [one] { $n-people } personne vient : un garçon de 10 à 17 ans.
    [many] Les { $n-people } de personnes sont toutes des garçons de 10 à 17 ans.
   *[other] Les { $n-people } personnes sont toutes des garçons de 10 à 17 ans.
    }
why-boys-plain = Tous sont des garçons de 10 à 17 ans.
why-women = { $n-people ->
    [one] { $n-people } personne vient : une femme ou une fille.
    [many] Les { $n-people } de personnes sont toutes des femmes ou des filles.
   *[other] Les { $n-people } personnes sont toutes des femmes ou des filles.
    }
why-women-plain = Toutes sont des femmes ou des filles.
why-teens = { $n-people ->
    [one] { $n-people } personne vient : elle a de 13 à 17 ans.
    [many] Les { $n-people } de personnes ont toutes de 13 à 17 ans.
   *[other] Les { $n-people } personnes ont toutes de 13 à 17 ans.
    }
why-teens-plain = Toutes les personnes ont de 13 à 17 ans.
why-teen-boys = Il peut y avoir des garçons de 13 à 17 ans.
why-core-heard = Le message essentiel a été enseigné ici le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] il y a { $n-days } jour
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    }.
why-weak = Le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] il y a { $n-days } jour
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    }, réponses justes : { $n-right } sur { $n-asked }.
why-pass-on = À la fin : ils le transmettent.
why-pass-on-role = Ils enseigneront à d’autres.
why-heard = { $n-modules ->
    [one] { $n-modules } module a déjà été entendu ici.
    [many] { $n-modules } de modules ont déjà été entendus ici.
   *[other] { $n-modules } modules ont déjà été entendus ici.
    }
why-carers = Des personnes qui gardent de petits enfants viennent.
why-taught = Enseigné ici le { $date }, { $n-days ->
    [0] aujourd’hui
    [one] il y a { $n-days } jour
    [many] il y a { $n-days } de jours
   *[other] il y a { $n-days } jours
    }.

why-no-ages = Aucun âge n’est encore choisi pour le groupe.
why-too-young = Fait pour { $n-from } ans et plus ; ici, âge du plus jeune : { $n-youngest }.
why-too-old = Fait pour les âges jusqu’à { $n-to } ans ; ici, âge du plus jeune : { $n-youngest }.
why-no-cards = N’a pas de cartes pour cet âge : { $n-youngest }.
why-threat-not-known = Non connu ici : { $threat }.
why-only-teens = Pour les 13 à 17 ans.
why-only-drivers = Pour les chauffeurs et le personnel.
why-only-carers = Pour les personnes qui gardent de petits enfants.
why-other-livelihood = Pour les personnes qui vivent de ceci : { $livelihood }.
why-other-sex = Pour d’autres que les personnes qui viennent.
why-not-allowed = L’autorité ne l’a pas permis ici.
why-no-time = Demande { $n-needed ->
    [one] { $n-needed } minute
    [many] { $n-needed } de minutes
   *[other] { $n-needed } minutes
    } ; il en reste { $n-left }.
why-enough = { $n-most ->
    [one] { $n-most } nouveau module suffit pour ces âges.
    [many] { $n-most } de nouveaux modules suffisent pour ces âges.
   *[other] { $n-most } nouveaux modules suffisent pour ces âges.
    }
why-base-missing = S’appuie sur « { $module } », qui ne va pas.
