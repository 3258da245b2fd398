# The cards.
teach-card = Card { $n } of { $n-all }
teach-before = Card before
teach-next = Next
teach-finish = To questions
teach-close = To closing
teach-count = Count
teach-none = There are no cards in this session.
teach-missing = This card is not in the lessons on this tablet. Go on with the next one.
teach-picture-only = Picture only
teach-with-text = Text again
teach-second-screen = Second screen
