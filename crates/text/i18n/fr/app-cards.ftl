# Cards with parts of their own: stories, pictures to sort, rehearsals.
card-choose = À main levée : et maintenant ?
card-other-ways = Les autres choix
card-to-choices = Retour aux choix
card-picture-of = Image { $n } sur { $n-all }
card-picture-before = Image précédente
card-picture-next = Image suivante
card-show-answer = Montrer la réponse
card-may = On peut choisir cela
card-stay-away = On n’y va pas
card-step-of = Étape { $n } sur { $n-all }
card-step-before = Étape précédente
card-step-next = Étape suivante
card-begin = Commencer
card-again = Encore une fois
