# Une séance déjà tenue, et l’estimation d’une séance indirecte.
held-title = Séance déjà tenue
held-what = C’était quoi ?
held-when = Quand ?
held-earlier = Un jour plus tôt
held-where = Où ?
held-who = Qui est venu ?
held-check = Vérifier et clore : { $people }
held-check-plain = Vérifier et clore
held-reach = Combien de personnes ont été informées, environ ?
held-reach-basis = Comment le savez-vous ?
held-reach-note = Une estimation. Elle n’est jamais ajoutée aux personnes comptées.
held-why = Pourquoi sans la tablette ?
held-taught = Qu’est-ce qui a été enseigné ?
