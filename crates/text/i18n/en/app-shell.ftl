# The frame of every screen: bar, trail, tabs, ribbons; words that many screens share.
app-name = Waymark
danger = Danger
back = Back
demo-ribbon = DEMO: an invented country
demo-chip = DEMO
sample-ribbon = SAMPLE – not approved
nav-main = Main
nav-today = Today
nav-lessons = Lessons
nav-records = Records
nav-tablet = Tablet
state-label = State
steps-label = Steps of the session
step-who = Who
step-plan = Plan
step-before = Ask before
step-teach = Teach
step-after = Ask after
step-reach = Reach
step-close = Close
step-of = { $n } of { $n-all }
one-less = One less
one-more = One more
cancel = Cancel
choose-reason = Why?
reason-other = Another reason
saved = Saved
saving = Writing
not-saved = Not saved
not-saved-what = Do not close Waymark. Make space on the tablet, then try again.
try-again = Try again
join = { $a }, { $b }
people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
minutes-n =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n }+
girls = Girls
boys = Boys
women = Women
men = Men
girls-women = Girls, women
boys-men = Boys, men
group-girls =
    { $n ->
        [one] 1 girl
       *[other] { $n } girls
    }
group-boys =
    { $n ->
        [one] 1 boy
       *[other] { $n } boys
    }
group-children =
    { $n ->
        [one] 1 child
       *[other] { $n } children
    }
group-women =
    { $n ->
        [one] 1 woman
       *[other] { $n } women
    }
group-men =
    { $n ->
        [one] 1 man
       *[other] { $n } men
    }
today = Today
yesterday = Yesterday
opening = Opening
no-session = No session is open.
go-home = Go to Today
open-failed = Waymark can't open its storage
no-library = No lessons on this tablet yet
no-library-what = Connect once to the office: with a network, tap the button. Without one, use the danger page.
fetch-library = Get the lessons
library-refused = The newest lessons were refused
library-refused-what = A file is not what the authority signed. The lessons before stay in use.
panic-title = Something in Waymark broke
panic-what = What was saved is kept. Read on below, or open Waymark again.
panic-open = Open Waymark again
second-tab = Waymark is already open on this tablet.
second-tab-why = Only one tab may write, so that nothing is counted twice.
second-tab-use = Use Waymark here
second-tab-what = The other tab stops. You go on with all counts.
update-ready = A new Waymark is here
update-ready-what = It starts the next time, or now. Never in a session.
update-now = Start it now
