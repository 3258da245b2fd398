# Cards with parts of their own: stories, pictures to sort, rehearsals.
card-choose = Show of hands: what now?
card-other-ways = The other ways
card-to-choices = Back to the choices
card-picture-of = Picture { $n } of { $n-all }
card-picture-before = Picture before
card-picture-next = Next picture
card-show-answer = Show the answer
card-may = People may choose this
card-stay-away = Stay away from this
card-step-of = Step { $n } of { $n-all }
card-step-before = Step before
card-step-next = Next step
card-begin = Begin
card-again = Once more
