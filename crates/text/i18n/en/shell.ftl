# What every room shares: the language's own name, numbers, ranges.
language-name = English
sex-f = Female
sex-m = Male
sex-x = Other or not said
basis-counted = Counted
basis-list = From a list
basis-estimate = Estimate
# A list: two; the next of more; the last of more.
list-two = { $a } and { $b }
list-next = { $a }, { $b }
list-last = { $a } and { $b }
kind-say = Say
kind-ask = Ask
kind-do = Do
kind-look = Look
kind-repeat = Repeat
kind-story = Story
kind-sort = Sort
kind-drill = Practise
kind-handout = Draw
