# Les cartes.
teach-card = Carte { $n } sur { $n-all }
teach-before = Précédente
teach-next = Suivante
teach-finish = Aux questions
teach-close = À la clôture
teach-count = Compter
teach-none = Il n’y a pas de cartes dans cette séance.
teach-missing = Cette carte n’est pas dans les leçons de cette tablette. Passez à la suivante.
teach-picture-only = Image seule
teach-with-text = Revoir le texte
teach-second-screen = Second écran
