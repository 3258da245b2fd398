# Dates. Names stand in one line each, first Monday, first January (Persian: first Hamal), with | between.
weekdays = Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
weekdays-short = Mon|Tue|Wed|Thu|Fri|Sat|Sun
months = January|February|March|April|May|June|July|August|September|October|November|December
# Names of months that stand alone, not in a date (another case in some languages).
months-alone = January|February|March|April|May|June|July|August|September|October|November|December
months-short = Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec
# The solar calendar of Afghanistan.
months-persian = Hamal|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hut
date-short = { $weekday } { $day } { $month }
date-short-year = { $day } { $month } { $year }
date-long = { $weekday }, { $day } { $month } { $year }
time-range = { $from } to { $to }
day-today = Today
day-yesterday = Yesterday
day-tomorrow = Tomorrow
days-ago =
    { $n ->
        [0] today
        [one] yesterday
       *[other] { $n } days ago
    }
weeks-ago =
    { $n ->
        [one] 1 week ago
       *[other] { $n } weeks ago
    }
months-ago =
    { $n ->
        [one] 1 month ago
       *[other] { $n } months ago
    }
date-time = { $day } { $time }
