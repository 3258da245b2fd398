# Ce que toutes les pièces partagent : le nom de la langue, les nombres, les intervalles.
language-name = Français
sex-f = Féminin
sex-m = Masculin
sex-x = Autre ou non précisé
basis-counted = Compté
basis-list = D’après une liste
basis-estimate = Estimation
# Une liste : deux ; le suivant de plusieurs ; le dernier de plusieurs.
list-two = { $a } et { $b }
list-next = { $a }, { $b }
list-last = { $a } et { $b }
kind-say = Dire
kind-ask = Demander
kind-do = Faire
kind-look = Regarder
kind-repeat = Répéter
kind-story = Récit
kind-sort = Trier
kind-drill = S’exercer
kind-handout = Dessiner
