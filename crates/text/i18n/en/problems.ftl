# What must be put right before a session closes, and what is only marked.
problem-no-place = No place is chosen.
problem-place-too-coarse = This place is a wide area. Choose a smaller place inside it.
problem-no-date = There is no date.
problem-date-in-future = The date is after today.
problem-no-organisation = No organisation is chosen.
problem-no-team = No team is chosen.
problem-no-activity = No activity is chosen.
problem-no-method = No method is chosen.
problem-no-people = Nobody is counted yet.
problem-no-reach = There is no estimate of the people reached.
problem-first-time =
    { $n ->
        [0] Nobody is counted, but { $n-first } here for the first time.
        [one] There is 1 person, but { $n-first } here for the first time.
       *[other] There are { $n } people, but { $n-first } here for the first time.
    }
problem-disability =
    { $n ->
        [0] Nobody is counted, but { $n-with } with a disability.
        [one] There is 1 person, but { $n-with } with a disability.
       *[other] There are { $n } people, but { $n-with } with a disability.
    }
problem-hands-before = Questions before: { $n-hands } hands, but { $n-present } present.
problem-hands-after = Questions after: { $n-hands } hands, but { $n-present } present.
problem-present-before = Questions before: { $n-present } present, but { $n-people } counted.
problem-present-after = Questions after: { $n-present } present, but { $n-people } counted.
problem-end-not-after-start = The end is not after the start.
problem-no-time = Start or end time is missing.
problem-no-facilitator = Nobody is named who led the session. Say how many women and men.
problem-info = Was the group told who we are and where to complain? Yes or no is missing.
problem-guardian = There were children. Did a guardian or the school agree? The answer is missing.
problem-not-asked-before = The questions before were not asked. The reason is missing.
problem-not-asked-after = The questions after were not asked. The reason is missing.
problem-text-too-long = A text has { $n } letters. { $n-limit } is the most.
problem-unusable = This record holds something that it can’t hold: { $field }.
problem-no-numbers = The numbers to call are not set for this country. You can practise, but not close a session.

flag-many-people =
    { $n ->
        [one] Large group: 1 person
       *[other] Large group: { $n } people
    }
    .why = A smaller group learns more. You can still close. Your supervisor will see this.
flag-short =
    { $n ->
        [one] Short session: 1 minute
       *[other] Short session: { $n } minutes
    }
    .why = Most take 20 to 60. You can still close. Your supervisor will see this.
flag-long =
    { $n ->
        [one] Long session: 1 minute
       *[other] Long session: { $n } minutes
    }
    .why = Most take 20 to 60. You can still close. Your supervisor will see this.
flag-mixed-ages = Children and adults together
    .why = Each learns better apart. You can still close.
flag-no-woman = No woman led the session
    .why = There were women or girls. Some will only ask a woman.
flag-one-adult = Fewer than two adults with children
    .why = Two adults should be with a group of children.
flag-not-asked-after = No questions after
    .why = What people learned is not known.
flag-not-asked-before = No questions before
    .why = What people knew before is not known.
flag-info-not-given = The group was not told who we are
    .why = People should know who comes and where to complain.
flag-no-guardian = Guardian or school did not agree
    .why = Your supervisor will ask about this.
flag-estimated = The numbers are an estimate
    .why = The office shows them as an estimate.
flag-clock =
    { $n ->
        [0] The tablet’s clock may be wrong
        [one] The tablet’s clock may be wrong by 1 day
       *[other] The tablet’s clock may be wrong by { $n } days
    }
    .why = Look at the date of the session. You can still close.
flag-sample = The content is a SAMPLE
    .why = No authority has approved it. Such sessions are counted apart.
flag-used-anyway = Used though it does not fit: { $module }
    .why = Your reason is kept with the record.
flag-recorded-later =
    { $n ->
        [one] Recorded 1 day later
       *[other] Recorded { $n } days later
    }
    .why = The office sees both days.
flag-unknown = Marked by a newer Waymark
    .why = Your supervisor will see this.
