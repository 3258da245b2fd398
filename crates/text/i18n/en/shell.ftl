# What every room shares: the language's own name, numbers, ranges.
language-name = English
sex-f = Female
sex-m = Male
sex-x = Other or not said
basis-counted = Counted
basis-list = From a list
basis-estimate = Estimate
kind-say = Say
kind-ask = Ask
kind-do = Do
kind-look = Look
kind-repeat = Repeat
kind-story = Story
kind-sort = Sort
kind-drill = Practise
kind-handout = Draw
