# Close: five elements, problems in the person's words, flags.
close-title = Close
close-button = Close session
close-can-correct = You can correct a closed session later. Both versions are kept.
close-put-right =
    { $n ->
        [one] One thing to put right
       *[other] { $n } things to put right
    }
close-five = Five things every record needs
close-place = Place
close-when = Date and time
close-org = Organisation
close-method = Method
close-people = People
close-missing = not there yet
close-people-first = { $people }, { $n } first-timers
close-info = Did you say who you are, and where to complain?
close-yes = Yes
close-no = No
close-guardian = Does the school or a guardian agree?
close-not-needed = Not needed
close-reported = Did anyone report something?
close-call = Call now, from where you stand:
close-call-words = Say: who you are, what was seen, where, when. Nobody goes back to look.
close-no-number = No number is set on this tablet. Tell your supervisor at once.
close-materials = Handed out
close-start = Start
close-end = End
close-hour = Hour
close-minute = Minute
close-day-before = Day before
close-day-after = Day after
close-date-right = The date is right
close-clock = The clock may be wrong
close-clock-what = The office’s last time was { $when }. Check the date.
close-visits = Visits in this record
close-modules = Taught
close-sealing = Writing
close-fix-place = Choose the place
close-fix-date = Choose the day
close-fix-time = Set the times
close-fix-org = Choose the organisation
close-fix-team = Choose the team
close-fix-activity = Choose the kind
close-fix-method = Choose the method
close-fix-people = Count the people
close-fix-first = Change first-time count
close-fix-disability = Change the count
close-fix-question = Change the hands
close-fix-reach = Set the number
close-fix-facilitator = Set who facilitates
close-fix-answer = Answer
close-fix-reason = Give the reason
close-fix-look = Look at it
