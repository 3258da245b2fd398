# A session already held, and the estimate of an indirect one.
held-title = Session already held
held-what = What was it?
held-when = When?
held-earlier = Earlier day
held-where = Where?
held-who = Who came?
held-check = Check and close: { $people }
held-check-plain = Check and close
held-reach = How many people were reached, about?
held-reach-basis = How do you know?
held-reach-note = An estimate. It is never added to the people counted.
held-why = Why without the tablet?
held-taught = What was taught?
