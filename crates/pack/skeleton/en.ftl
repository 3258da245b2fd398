# A module that holds together: write your own words in place of these. Keys and limits: content/README.md.
title = A new module
about = What to do when you see a thing you do not know.
card-see = Look. What does the child do?
card-leave = Stop. Do not go near. Do not touch.
    .note = Hands behind the back.
card-tell = Tell an adult you trust.
card-again = Stop. Hands stay home. Turn round. Tell.
question-first = What do you do first?
    .after = Waiting beside it is kind. First we stop.
question-way = Which way do you go?
    .after = The way we know is the way back.
question-whom = Whom do you tell?
    .after = An adult can call for help.
