# Lo que hay que corregir antes de cerrar una sesión, y lo que solo se anota.
problem-no-place = No se ha elegido ningún lugar.
problem-place-too-coarse = Este lugar es una zona grande. Elija un lugar más pequeño dentro de ella.
problem-no-date = No hay fecha.
problem-date-in-future = La fecha es posterior a hoy.
problem-no-organisation = No se ha elegido ninguna organización.
problem-no-team = No se ha elegido ningún equipo.
problem-no-activity = No se ha elegido ninguna actividad.
problem-no-method = No se ha elegido ningún método.
problem-no-people = Aún no se ha contado a nadie.
problem-no-reach = Falta la estimación de las personas a las que se llegó.
problem-first-time =
    { $n ->
        [0] No se ha contado a nadie, pero { $n-first } aquí por primera vez.
        [one] Hay 1 persona, pero { $n-first } aquí por primera vez.
        [many] Hay { $n } de personas, pero { $n-first } aquí por primera vez.
       *[other] Hay { $n } personas, pero { $n-first } aquí por primera vez.
    }
problem-disability =
    { $n ->
        [0] No se ha contado a nadie, pero { $n-with } con discapacidad.
        [one] Hay 1 persona, pero { $n-with } con discapacidad.
        [many] Hay { $n } de personas, pero { $n-with } con discapacidad.
       *[other] Hay { $n } personas, pero { $n-with } con discapacidad.
    }
problem-hands-before = Preguntas antes – manos: { $n-hands }, pero presentes: { $n-present }.
problem-hands-after = Preguntas después – manos: { $n-hands }, pero presentes: { $n-present }.
problem-present-before = Preguntas antes – presentes: { $n-present }, pero personas contadas: { $n-people }.
problem-present-after = Preguntas después – presentes: { $n-present }, pero personas contadas: { $n-people }.
problem-end-not-after-start = El fin no es posterior al inicio.
problem-no-time = Falta la hora de inicio o de fin.
problem-no-facilitator = No se dice quién facilitó la sesión. Diga cuántas mujeres y hombres.
problem-info = ¿Se dijo al grupo quiénes somos y dónde quejarse? Falta el sí o el no.
problem-guardian = Había niños. ¿Estuvo de acuerdo un tutor o la escuela? Falta la respuesta.
problem-not-asked-before = No se hicieron las preguntas antes. Falta la razón.
problem-not-asked-after = No se hicieron las preguntas después. Falta la razón.
problem-text-too-long = Un texto tiene { $n } letras. Lo máximo es { $n-limit }.
problem-unusable = Este registro contiene algo que no puede contener: { $field }.
problem-no-numbers = Faltan los números para llamar de este país. Puede practicar, pero no cerrar una sesión.

flag-many-people =
    { $n ->
        [one] Grupo grande: 1 persona
        [many] Grupo grande: { $n } de personas
       *[other] Grupo grande: { $n } personas
    }
    .why = Un grupo más pequeño aprende más. Aun así puede cerrar. Su responsable lo verá.
flag-short =
    { $n ->
        [one] Sesión corta: 1 minuto
        [many] Sesión corta: { $n } de minutos
       *[other] Sesión corta: { $n } minutos
    }
    .why = La mayoría dura de 20 a 60. Aun así puede cerrar. Su responsable lo verá.
flag-long =
    { $n ->
        [one] Sesión larga: 1 minuto
        [many] Sesión larga: { $n } de minutos
       *[other] Sesión larga: { $n } minutos
    }
    .why = La mayoría dura de 20 a 60. Aun así puede cerrar. Su responsable lo verá.
flag-mixed-ages = Niños y adultos juntos
    .why = Cada grupo aprende mejor por separado. Aun así puede cerrar.
flag-no-woman = Ninguna mujer facilitó la sesión
    .why = Había mujeres o niñas. Algunas solo preguntan a una mujer.
flag-one-adult = Menos de dos adultos con niños
    .why = Con un grupo de niños hacen falta dos adultos.
flag-not-asked-after = Sin preguntas después
    .why = No se sabe qué aprendió la gente.
flag-not-asked-before = Sin preguntas antes
    .why = No se sabe qué sabía antes la gente.
flag-info-not-given = No se dijo al grupo quiénes somos
    .why = La gente debe saber quién viene y dónde quejarse.
flag-no-guardian = El tutor o la escuela no estuvo de acuerdo
    .why = Su responsable preguntará por esto.
flag-estimated = Los números son una estimación
    .why = La oficina los muestra como estimación.
flag-clock =
    { $n ->
        [0] El reloj de la tableta puede estar mal
        [one] El reloj de la tableta puede estar mal por 1 día
        [many] El reloj de la tableta puede estar mal por { $n } de días
       *[other] El reloj de la tableta puede estar mal por { $n } días
    }
    .why = Mire la fecha de la sesión. Aun así puede cerrar.
flag-sample = El contenido es un EJEMPLO
    .why = Ninguna autoridad lo ha aprobado. Estas sesiones se cuentan aparte.
flag-used-anyway = Usado aunque no va bien: { $module }
    .why = Su razón se guarda con el registro.
flag-recorded-later =
    { $n ->
        [one] Anotado 1 día después
        [many] Anotado { $n } de días después
       *[other] Anotado { $n } días después
    }
    .why = La oficina ve los dos días.
flag-unknown = Nota de un Waymark más nuevo
    .why = Su responsable lo verá.
