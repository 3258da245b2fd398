# Le cadre de tous les écrans : barre, étapes, onglets, bandeaux ; les mots que plusieurs écrans partagent.
app-name = Waymark
danger = Danger
back = Retour
demo-ribbon = DÉMO : un pays inventé
demo-chip = DÉMO
sample-ribbon = EXEMPLE – non approuvé
nav-main = Principal
nav-today = Accueil
nav-lessons = Leçons
nav-records = Fiches
nav-tablet = Tablette
state-label = État
steps-label = Étapes de la séance
step-who = Qui
step-plan = Plan
step-before = Questions avant
step-teach = Enseigner
step-after = Questions après
step-reach = Portée
step-close = Clôture
step-of = { $n } sur { $n-all }
one-less = Un de moins
one-more = Un de plus
cancel = Annuler
choose-reason = Pourquoi ?
reason-other = Autre raison
saved = Enregistré
saving = Enregistrement
not-saved = Non enregistré
not-saved-what = Ne fermez pas Waymark. Libérez de la place sur la tablette, puis réessayez.
try-again = Réessayer
join = { $a }, { $b }
people =
    { $n ->
        [one] { $n } personne
        [many] { $n } de personnes
       *[other] { $n } personnes
    }
minutes-n =
    { $n ->
        [one] { $n } minute
        [many] { $n } de minutes
       *[other] { $n } minutes
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n }+
girls = Filles
boys = Garçons
women = Femmes
men = Hommes
girls-women = Filles, femmes
boys-men = Garçons, hommes
group-girls =
    { $n ->
        [one] { $n } fille
        [many] { $n } de filles
       *[other] { $n } filles
    }
group-boys =
    { $n ->
        [one] { $n } garçon
        [many] { $n } de garçons
       *[other] { $n } garçons
    }
group-children =
    { $n ->
        [one] { $n } enfant
        [many] { $n } d’enfants
       *[other] { $n } enfants
    }
group-women =
    { $n ->
        [one] { $n } femme
        [many] { $n } de femmes
       *[other] { $n } femmes
    }
group-men =
    { $n ->
        [one] { $n } homme
        [many] { $n } d’hommes
       *[other] { $n } hommes
    }
today = Aujourd’hui
yesterday = Hier
opening = Ouverture
no-session = Aucune séance n’est ouverte.
go-home = Aller à l’accueil
open-failed = Waymark ne peut pas ouvrir son stockage
no-library = Pas encore de leçons sur cette tablette
no-library-what = Connectez-vous une fois au bureau : avec un réseau, touchez le bouton. Sans réseau, utilisez la page Danger.
fetch-library = Obtenir les leçons
library-refused = Les dernières leçons ont été refusées
library-refused-what = Un fichier n’est pas ce que l’autorité a signé. Les leçons d’avant restent en service.
panic-title = Quelque chose s’est cassé dans Waymark
panic-what = Ce qui est enregistré est gardé. Continuez ci-dessous, ou rouvrez Waymark.
panic-open = Rouvrir Waymark
second-tab = Waymark est déjà ouvert sur cette tablette.
second-tab-why = Un seul onglet peut écrire, pour que rien ne soit compté deux fois.
second-tab-use = Utiliser Waymark ici
second-tab-what = L’autre onglet s’arrête. Vous continuez avec tous les comptes.
update-ready = Un nouveau Waymark est là
update-ready-what = Il démarre la prochaine fois, ou maintenant. Jamais pendant une séance.
update-now = Le démarrer
