# Dates. Les noms sont sur une ligne, à partir de lundi et de janvier (persan : hamal), séparés par |.
weekdays = lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
weekdays-short = lun.|mar.|mer.|jeu.|ven.|sam.|dim.
months = janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
# Noms des mois qui sont seuls, hors d’une date.
months-alone = janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
months-short = janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.
# Le calendrier solaire d’Afghanistan.
months-persian = hamal|sawr|jawza|saratan|asad|sunbula|mizan|aqrab|qaws|jadi|dalw|hut
date-short =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
date-short-year =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-long =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
time-range = { $from } à { $to }
day-today = Aujourd’hui
day-yesterday = Hier
day-tomorrow = Demain
days-ago =
    { $n ->
        [0] aujourd’hui
        [one] hier
        [many] il y a { $n } de jours
       *[other] il y a { $n } jours
    }
weeks-ago =
    { $n ->
        [one] il y a { $n } semaine
        [many] il y a { $n } de semaines
       *[other] il y a { $n } semaines
    }
months-ago =
    { $n ->
        [one] il y a { $n } mois
        [many] il y a { $n } de mois
       *[other] il y a { $n } mois
    }
date-time = { $day } { $time }
