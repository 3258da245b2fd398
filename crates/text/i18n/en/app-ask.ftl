# Picture questions before and after, and the change.
ask-title = Question { $n } of { $n-all }
ask-before = Before
ask-after = After
ask-read-aloud = Read aloud
ask-how =
    Eyes closed. Each shows { $n-a }, { $n-b } or { $n-c } fingers.
ask-hands = Count the hands
ask-right = Right
ask-fingers =
    { $n ->
        [one] 1 finger
       *[other] { $n } fingers
    }
ask-dont-know = Don’t know
ask-no-fingers = no fingers
ask-other = Other answers
ask-present = Present
ask-bar = { $n-right } right, { $n-other } other, { $n-unknown } don’t know
ask-skip = Skip
ask-skip-why = Why are the questions skipped?
ask-skipped = Skipped: { $reason }
ask-not-skip = Ask them after all
ask-next = Next question
ask-to-cards = To the cards
ask-to-close = To closing
ask-change = The change
ask-was = Before
ask-now = After
ask-of-right = of { $n } right
ask-more-know =
    { $n ->
        [0] As many know it as before.
        [one] 1 more knows what to do.
       *[other] { $n } more know what to do.
    }
ask-fewer-know =
    { $n ->
        [one] 1 fewer chose the safe act than before.
       *[other] { $n } fewer chose the safe act than before.
    }
ask-still =
    { $n ->
        [0] All present know it.
        [one] 1 still needs help: repeat the card.
       *[other] { $n } still need help: repeat the card.
    }
ask-after-words = Say to all
ask-none = No questions are planned for this group.
ask-no-before = It was not asked before the lesson.
