# The second screen: the picture of the card, for a projector.
show-dir = ltr
show-title = Second screen
show-waiting = The picture of the next card appears here.
