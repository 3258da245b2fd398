# The second screen: the picture of the card, for a projector.
show-dir = ltr
show-title = Otra pantalla
show-waiting = Aquí aparece la imagen de la próxima tarjeta.
