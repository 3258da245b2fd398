# El marco de todas las pantallas: barra, pasos, pestañas, cintas; las palabras que comparten muchas pantallas.
app-name = Waymark
danger = Peligro
back = Volver
demo-ribbon = DEMO: un país inventado
demo-chip = DEMO
sample-ribbon = EJEMPLO – no aprobado
nav-main = Principal
nav-today = Hoy
nav-lessons = Lecciones
nav-records = Registros
nav-tablet = Tableta
state-label = Estado
steps-label = Pasos de la sesión
step-who = Quién
step-plan = Plan
step-before = Preguntas antes
step-teach = Enseñar
step-after = Preguntas después
step-reach = Alcance
step-close = Cierre
step-of = { $n } de { $n-all }
one-less = Uno menos
one-more = Uno más
cancel = Cancelar
choose-reason = ¿Por qué?
reason-other = Otra razón
saved = Guardado
saving = Guardando
not-saved = No guardado
not-saved-what = No cierre Waymark. Libere espacio en la tableta e inténtelo de nuevo.
try-again = Reintentar
join = { $a }, { $b }
people =
    { $n ->
        [one] 1 persona
        [many] { $n } de personas
       *[other] { $n } personas
    }
minutes-n =
    { $n ->
        [one] 1 minuto
        [many] { $n } de minutos
       *[other] { $n } minutos
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n }+
girls = Niñas
boys = Niños
women = Mujeres
men = Hombres
girls-women = Niñas, mujeres
boys-men = Niños, hombres
group-girls =
    { $n ->
        [one] 1 niña
        [many] { $n } de niñas
       *[other] { $n } niñas
    }
group-boys =
    { $n ->
        [one] 1 niño
        [many] { $n } de niños
       *[other] { $n } niños
    }
group-children =
    { $n ->
        [one] 1 niña o niño
        [many] { $n } de niñas y niños
       *[other] { $n } niñas y niños
    }
group-women =
    { $n ->
        [one] 1 mujer
        [many] { $n } de mujeres
       *[other] { $n } mujeres
    }
group-men =
    { $n ->
        [one] 1 hombre
        [many] { $n } de hombres
       *[other] { $n } hombres
    }
today = Hoy
yesterday = Ayer
opening = Abriendo
no-session = No hay ninguna sesión abierta.
go-home = Ir a Hoy
open-failed = Waymark no puede abrir su almacenamiento
no-library = Aún no hay lecciones en esta tableta
no-library-what = Conéctese una vez con la oficina: con red, toque el botón. Sin red, use la página Peligro.
fetch-library = Traer las lecciones
library-refused = Las últimas lecciones fueron rechazadas
library-refused-what = Un archivo no es lo que firmó la autoridad. Las lecciones de antes siguen en uso.
panic-title = Algo se rompió en Waymark
panic-what = Lo guardado se conserva. Siga leyendo abajo o abra Waymark de nuevo.
panic-open = Reabrir Waymark
second-tab = Waymark ya está abierto en esta tableta.
second-tab-why = Solo una pestaña puede escribir, para que nada se cuente dos veces.
second-tab-use = Usar Waymark aquí
second-tab-what = La otra pestaña se detiene. Usted sigue con todo lo contado.
update-ready = Hay un nuevo Waymark
update-ready-what = Empieza la próxima vez, o ahora. Nunca durante una sesión.
update-now = Empezar ahora
