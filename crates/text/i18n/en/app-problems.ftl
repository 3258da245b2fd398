# What keeps a session from being closed, and what is only marked; in the person's words.
problem-no-place = No place is chosen.
problem-place-coarse = The place is not exact enough. Choose the village or camp.
problem-no-date = No day is chosen.
problem-date-future = The day is still to come.
problem-no-organisation = No organisation is chosen.
problem-no-team = No team is chosen.
problem-no-activity = It is not said what kind of session it was.
problem-no-method = No method is chosen.
problem-no-people = Nobody is counted yet.
problem-no-reach = It is not said how many people were reached.
problem-first-over =
    There are { $n-total ->
        [one] 1 person
       *[other] { $n-total } people
    }, but { $n-first } here for the first time.
problem-disability-over =
    There are { $n-total ->
        [one] 1 person
       *[other] { $n-total } people
    }, but { $n-some } with a disability.
problem-hands = Question { $n }: { $n-hands } hands, but { $n-present } present.
problem-present-over = Question { $n }: { $n-present } present, but { $n-total } people are counted.
problem-end = The end is not after the start.
problem-no-time = Start or end is not set.
problem-no-facilitator = It is not said who facilitates.
problem-info = Were people told who you are and where to complain?
problem-guardian = Children were there. Does the school or a guardian agree?
problem-not-asked-before = The questions before were not asked, and no reason is given.
problem-not-asked-after = The questions after were not asked, and no reason is given.
problem-too-long = A text has { $n } letters; { $n-most } is the most.
problem-no-numbers = No number to call is set for this country. A real session needs one.
problem-other = Something in this record can’t be so: { $field }.
flag-many = Large group: { $people }
flag-many-what = Most groups are smaller, and people keep more. You can still close.
flag-short = Short session: { $minutes }
flag-short-what = Most take 20 to 60 minutes. You can still close.
flag-long = Long session: { $minutes }
flag-mixed = Children and adults together
flag-no-woman = No woman facilitates for women or girls
flag-one-adult = Fewer than two adults with children
flag-no-after = The questions after were not asked
flag-no-before = The questions before were not asked
flag-info = Information was not given
flag-guardian = School or guardian does not agree
flag-estimated = The numbers are an estimate
flag-clock =
    { $n ->
        [one] The clock disagrees with the office by 1 day
       *[other] The clock disagrees with the office by { $n } days
    }
flag-sample = Sample lessons, approved by no one
flag-used-anyway = Used although it does not fit: { $module }
flag-later =
    { $n ->
        [one] Recorded 1 day later
       *[other] Recorded { $n } days later
    }
flag-other = Marked for the supervisor
flag-seen = Your supervisor will see this.
