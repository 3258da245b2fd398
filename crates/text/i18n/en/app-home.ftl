# Today: start tiles, drafts, numbers of records, second copy, sending.
home-title = Today
home-status = Where your records are
home-only-here = only on this tablet
home-copied = second copy made
home-received = received by the office
home-start = Start
home-new = New session
home-held = Record a session already held
home-next-group = Next group here
home-unfinished = Not finished
home-continue = Continue: { $place }
home-no-place = no place yet
home-at-card = Card { $n } of { $n-all }, saved { $time }
home-at-step = { $step }, saved { $time }
home-put-away = Put away
home-put-away-what = It leaves this list. Its data stay on the tablet.
home-nothing-today = No session closed today yet.
home-closed = Closed, { $people }
home-copy-why =
    { $n ->
        [one] Before you go home: make a second copy of 1 record.
       *[other] Before you go home: make a second copy of { $n } records.
    }
home-copy = Make second copy
home-copied-now =
    { $n ->
        [one] Copy made: 1 entry is in the file. Keep it outside this tablet.
       *[other] Copy made: { $n } entries are in the file. Keep it outside this tablet.
    }
home-send = Send now
home-sending = Sending
home-all-received = The office has everything.
home-waits =
    { $n ->
        [one] 1 entry waits for the office.
       *[other] { $n } entries wait for the office.
    }
home-next-try = Next try at { $time }.
home-needs-human = The office could not take something. Show this to your supervisor: { $code }
home-demo-never = A demo never sends.
home-pending = This tablet is not adopted yet. Records are kept by the office and wait.
home-last-receipt = Last receipt: { $when }
home-closed-now = Closed: { $place }, { $people }
home-closed-what = The record is on this tablet. Make a second copy before you travel.
