# The shell: language, bar, trail, ribbons, buttons that many screens share.
language-name = English
