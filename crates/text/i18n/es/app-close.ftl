# Cierre: cinco elementos, lo que hay que corregir, lo que solo se anota.
close-title = Cierre
close-button = Cerrar la sesión
close-can-correct = Más tarde puede corregir una sesión cerrada. Se guardan las dos versiones.
close-put-right =
    { $n ->
        [one] Una cosa por corregir
        [many] { $n } de cosas por corregir
       *[other] { $n } cosas por corregir
    }
close-five = Cinco cosas que todo registro necesita
close-place = Lugar
close-when = Fecha y hora
close-org = Organización
close-method = Método
close-people = Personas
close-missing = aún falta
close-people-first = { $people }, { $n } por primera vez
close-info = ¿Dijo quién es usted y dónde quejarse?
close-yes = Sí
close-no = No
close-guardian = ¿Está de acuerdo la escuela o un tutor?
close-not-needed = No hace falta
close-reported = ¿Alguien informó de algo?
close-call = Llame por teléfono ahora, desde donde está:
close-call-words = Diga: quién es usted, qué se vio, dónde, cuándo. Nadie regresa a mirar.
close-no-number = No hay ningún número en esta tableta. Avise enseguida a su responsable.
close-materials = Material entregado
close-start = Inicio
close-end = Fin
close-hour = Hora
close-minute = Minuto
close-day-before = Día anterior
close-day-after = Día siguiente
close-date-right = La fecha es correcta
close-clock = El reloj puede estar mal
close-clock-what = Última hora recibida de la oficina: { $when }. Revise la fecha.
close-visits = Visitas en este registro
close-modules = Enseñado
close-sealing = Guardando
close-fix-place = Elegir el lugar
close-fix-date = Elegir el día
close-fix-time = Poner las horas
close-fix-org = Elegir la organización
close-fix-team = Elegir el equipo
close-fix-activity = Elegir el tipo
close-fix-method = Elegir el método
close-fix-people = Contar a la gente
close-fix-first = Corregir primera vez
close-fix-disability = Corregir la cuenta
close-fix-question = Corregir las manos
close-fix-reach = Poner el número
close-fix-facilitator = Decir quién facilita
close-fix-answer = Responder
close-fix-reason = Dar la razón
close-fix-look = Mirarlo
