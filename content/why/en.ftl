# Why a module is in the plan, or is not. One short sentence to the educator, true as it stands. Keys and variables: ../why-keys.md

why-core = First for every group.
why-core-again = Heard here on { $date }, { $n-days ->
    [one] yesterday
   *[other] { $n-days } days ago
    }; { $n-right } of { $n-asked } answers were right: the four-minute form.
why-core-short = Little time: only the core message, in four minutes.
why-fits = Fits the ages of this group.
why-base = Comes first: “{ $module }” builds on it.
why-threat = Known here: { $threat }.
why-threat-unknown = What lies here is not known.
why-stand-still = Anyone may one day stand on ground they do not know.
why-marked-area = A marked dangerous area is known here.
why-places = Where things may lie: for every group.
why-clues = Signs are often missing.
why-new-here = { $n-people ->
    [one] One person is
   *[other] { $n-people } people are
    } new here.
why-new-here-plain = The group is new here.
why-livelihood = It is their work: { $livelihood }.
why-flood = Flood on { $date }, { $n-days ->
    [one] one day
   *[other] { $n-days } days
    } ago.
why-flood-plain = There was a flood here.
why-flood-signs = Flood on { $date }, { $n-days ->
    [one] one day
   *[other] { $n-days } days
    } ago: signs and things may lie elsewhere.
why-flood-signs-plain = There was a flood: signs and things may lie elsewhere.
why-signs = Signs of a marked area stand here.
why-report-new = This tablet has no record that people here learned whom to call.
why-accident = Accident here on { $date }.
why-accident-plain = There was an accident here.
why-accident-none = How to help without going in: for every group.
why-season = The time of year: { $event }.
why-return = { $n-people ->
    [one] One person returns or is displaced.
   *[other] { $n-people } people return or are displaced.
    }
why-return-plain = People return or are displaced.
why-rubble = Rubble or empty houses are known here.
why-boys = { $n-people ->
    [one] The one who comes is a boy
   *[other] All { $n-people } are boys
    } of 10 to 17.
why-boys-plain = All are boys of 10 to 17.
why-women = { $n-people ->
    [one] The one who comes is a woman or a girl.
   *[other] All { $n-people } are women or girls.
    }
why-women-plain = All are women or girls.
why-teens = { $n-people ->
    [one] The one who comes is
   *[other] All { $n-people } are
    } 13 to 17.
why-teens-plain = All are 13 to 17.
why-teen-boys = Boys of 13 to 17 may be among them.
why-core-heard = The core message was taught here on { $date }, { $n-days ->
    [one] one day
   *[other] { $n-days } days
    } ago.
why-weak = On { $date }, { $n-days ->
    [one] one day
   *[other] { $n-days } days
    } ago, { $n-right } of { $n-asked } answers were right.
why-pass-on = Last: they pass it on.
why-pass-on-role = They will teach others.
why-heard = { $n-modules ->
    [one] One module was
   *[other] { $n-modules } modules were
    } heard here before.
why-carers = People who look after small children come.
why-taught = Taught here on { $date }, { $n-days ->
    [one] one day
   *[other] { $n-days } days
    } ago.

why-no-ages = No age of the group is chosen yet.
why-too-young = Made for age { $n-from } and over; the youngest here is { $n-youngest }.
why-too-old = Made for ages up to { $n-to }; the youngest here is { $n-youngest }.
why-no-cards = It has no cards for age { $n-youngest }.
why-threat-not-known = Not known here: { $threat }.
why-only-teens = For ages 13 to 17.
why-only-drivers = For drivers and staff.
why-only-carers = For people who look after small children.
why-other-livelihood = For people who live from this: { $livelihood }.
why-other-sex = For others than those who come.
why-not-allowed = The authority has not allowed it here.
why-no-time = Needs { $n-needed ->
    [one] one minute
   *[other] { $n-needed } minutes
    }, { $n-left } left.
why-enough = { $n-most ->
    [one] One new module is
   *[other] { $n-most } new modules are
    } enough for these ages.
why-base-missing = Builds on “{ $module }”, which does not fit.
