# El plan.
plan-title = Plan
plan-modules =
    { $n ->
        [one] 1 módulo
        [many] { $n } de módulos
       *[other] { $n } módulos
    }
plan-minutes = Minutos que hay
plan-none = Ninguno
plan-materials = Materiales
plan-leave-out = Dejarlo fuera
plan-left-out = Dejados fuera
plan-take-in = Volver a incluirlo
plan-unfit = No va bien para este grupo
plan-use-anyway = Usarlo igual, decir por qué
plan-used-anyway = Usado de todos modos: { $reason }
plan-left-because = Razón: { $reason }
plan-empty = Ningún módulo va bien para estas personas y este tiempo.
plan-empty-what = Cambie las edades o los minutos. Aun así puede anotar la sesión.
plan-two-adults = Dos adultos se quedan con un grupo de niños. Traiga al docente o a un familiar.
plan-ask-before = Preguntas antes
plan-to-cards = A las tarjetas
plan-too-long = Esto dura más que el tiempo que hay.
