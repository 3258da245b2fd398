# Records of this tablet.
rec-title = Records
rec-from-here =
    { $n ->
        [one] 1 from this tablet
       *[other] { $n } from this tablet
    }
rec-all = All
rec-waiting = Waiting
rec-arrived = Received
rec-key-copy = second copy
rec-key-office = received by the office
rec-none = No record yet. Close a session and it is here.
rec-no-copy = no copy yet
rec-has-copy = second copy made
rec-has-receipt = received by the office
rec-place-people = { $place }, { $people }
rec-line = { $time }, { $activity }
rec-only-here = Only on this tablet.
rec-copied = Second copy made.
rec-received = Received by the office.
rec-not-tried = Not sent yet.
rec-no-network = Waits for a network.
rec-later = Tried; it is tried again by itself.
rec-pending = The office keeps it apart until this tablet is adopted.
rec-revoked = The office keeps it apart: this tablet may no longer send.
rec-needs-human = The office could not take it: { $code }
rec-demo = A demo never sends.
rec-void = Void: { $reason }
rec-version = Version { $n }
rec-detail = Record
rec-correct = Correct it
rec-void-it = Make it void
rec-void-why = Why is it void?
rec-void-what = It stays visible, marked as void. Nothing is deleted.
rec-not-found = This record is not on this tablet.
rec-sealed = Closed { $when }
rec-reached = People reached (estimate)
rec-counts = Who came
rec-before-after = Right answers
rec-right-of = { $n } of { $n-all }
rec-flags = Marked
rec-id = Record number
rec-more = Show more
