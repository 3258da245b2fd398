# The plan.
plan-title = Plan
plan-modules =
    { $n ->
        [one] 1 module
       *[other] { $n } modules
    }
plan-minutes = Minutes there are
plan-none = None
plan-materials = Materials
plan-leave-out = Leave it out
plan-left-out = Left out
plan-take-in = Take it in again
plan-unfit = Does not fit this group
plan-use-anyway = Use it anyway, say why
plan-used-anyway = Used anyway: { $reason }
plan-left-because = Reason: { $reason }
plan-empty = No module fits these people and this time.
plan-empty-what = Change the ages or the minutes. You can still record the session.
plan-two-adults = Two adults stay with a group of children. Bring the teacher or a parent.
plan-ask-before = Ask before
plan-to-cards = To the cards
plan-too-long = This takes longer than the time there is.
