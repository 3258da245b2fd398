# Lessons browser, tablet page, enrolment.
lessons-title = Lessons
lessons-about = { $minutes }, { $cards }
lessons-cards =
    { $n ->
        [one] 1 card
       *[other] { $n } cards
    }
lessons-version = Version { $version }. Written as a sample; approved by no authority.
tablet-title = Tablet
tablet-ready = Ready for the field
tablet-not-ready =
    { $n ->
        [one] Not ready: 1 thing to do
       *[other] Not ready: { $n } things to do
    }
tablet-checked = Checked { $when }
tablet-in-order = In order
tablet-not-known = Not known yet
tablet-no-copy = Records without a second copy: { $n }
tablet-no-copy-what = Make a copy before you travel.
tablet-copy = Copy
tablet-copies = Second copies
tablet-copies-ok = Every record has one
tablet-storage = Storage
tablet-storage-ok = Protected by the browser
tablet-storage-bad = Storage is not protected
tablet-storage-bad-what = The browser may clear it when space is low. Add Waymark to the home screen.
tablet-storage-unknown = The browser does not say whether it is protected
tablet-app = App
tablet-app-ok = Complete on this tablet
tablet-app-bad = The app is not complete on this tablet
tablet-app-bad-what = Open Waymark once with a network and wait a minute.
tablet-lessons = Lessons
tablet-lessons-ok = { $modules }, { $languages }
tablet-languages =
    { $n ->
        [one] 1 language
       *[other] { $n } languages
    }
tablet-lessons-bad = No lessons on this tablet
tablet-numbers = Emergency numbers
tablet-numbers-ok = Set by the authority
tablet-numbers-bad = No emergency number is set
tablet-numbers-bad-what = Ask the office. Only practice is possible without it.
tablet-space = Free space
tablet-space-mb = { $n } MB
tablet-space-gb = { $n } GB
tablet-space-unknown = The browser does not say
tablet-space-bad = Little space is left
tablet-space-bad-what = Remove photos or apps. Records need little, lessons more.
tablet-clock = Clock
tablet-clock-ok = Agrees with the office
tablet-clock-unknown = Not compared with the office yet
tablet-clock-bad = The clock is wrong
tablet-clock-bad-what = Set date and time in the tablet’s settings.
tablet-receipt = Last receipt
tablet-receipt-none = None yet
tablet-adoption = Adopted by the office
tablet-adopted = Yes
tablet-adoption-unknown = Not known yet
tablet-adoption-pending = Waits for the office
tablet-adoption-revoked = Taken back by the office
tablet-adoption-what = Records are still made, kept and sent. Ask your supervisor for the link.
tablet-battery = Battery
tablet-battery-n = { $n }%
tablet-looks = Language and looks
tablet-language = Language of the screen
tablet-theme = Light
tablet-theme-field = Field
tablet-theme-sun = Full sun
tablet-theme-dark = Dark
tablet-hand = Hand
tablet-hand-right = Right
tablet-hand-left = Left
tablet-text = Size of text
tablet-text-usual = Usual
tablet-text-large = Large
tablet-id = Tablet number
tablet-pack = Lessons version
tablet-refresh = Look for new lessons
enrol-title = Adopt this tablet
enrol-what = This link lets the office know this tablet. The first meeting is trusted: only use a link from your supervisor.
enrol-button = Adopt it
enrol-done = This tablet is adopted.
enrol-go = Go to Today
lessons-all-ages = All
lessons-for-age = For the age
lessons-for-work = For what people do
lessons-none = No lesson on this tablet is for this age and work.
lessons-practice = Practice: nothing is counted
