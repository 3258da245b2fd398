# Fechas. Los nombres van en una línea, desde el lunes y desde enero (persa: hamal), separados por |.
weekdays = lunes|martes|miércoles|jueves|viernes|sábado|domingo
weekdays-short = lun|mar|mié|jue|vie|sáb|dom
months = enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
# Nombres de meses que van solos, no en una fecha.
months-alone = enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
months-short = ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic
# El calendario solar de Afganistán.
months-persian = hamal|saur|yauza|saratan|asad|sunbula|mizan|aqrab|qaus|yadi|dalu|hut
date-short = { $weekday } { $day } { $month }
date-short-year = { $day } { $month } { $year }
date-long = { $weekday }, { $day } de { $month } de { $year }
time-range = { $from } a { $to }
day-today = Hoy
day-yesterday = Ayer
day-tomorrow = Mañana
days-ago =
    { $n ->
        [0] hoy
        [one] ayer
        [many] hace { $n } de días
       *[other] hace { $n } días
    }
weeks-ago =
    { $n ->
        [one] hace 1 semana
        [many] hace { $n } de semanas
       *[other] hace { $n } semanas
    }
months-ago =
    { $n ->
        [one] hace 1 mes
        [many] hace { $n } de meses
       *[other] hace { $n } meses
    }
date-time = { $day } { $time }
