# The count sheet.
count-title = Count people
count-by = Count by age and sex
count-age = Age
count-people =
    { $n ->
        [one] person
       *[other] people
    }
count-sexes = { $n-f } female, { $n-m } male.
count-undo = Undo
count-of-these =
    { $n ->
        [0] Of these
        [one] Of this 1
       *[other] Of these { $n }
    }
count-first = here for the first time
count-first-label = First time
count-disability = with a disability
count-not-known = not known
count-not-asked = not asked
count-basis = How do you know the number?
count-back-card = Back to card { $n }
count-back = Done