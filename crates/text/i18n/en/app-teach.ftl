# The cards.
teach-card = Card { $n } of { $n-all }
teach-before = Card before
teach-next = Next
teach-finish = To questions
teach-close = To closing
teach-count = Count
teach-say = Say
teach-ask = Ask
teach-do = Do
teach-look = Look
teach-repeat = Repeat
teach-story = Tell
teach-none = There are no cards in this session.
teach-missing = This card is not in the lessons on this tablet. Go on with the next one.
teach-picture-missing = The picture is not here. The text is enough to go on.
