# The second screen: the picture of the card, for a projector.
show-dir = ltr
show-title = Second écran
show-waiting = L’image de la prochaine carte apparaît ici.
