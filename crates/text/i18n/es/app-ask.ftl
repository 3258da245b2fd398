# Preguntas con imágenes antes y después, y el cambio.
ask-title = Pregunta { $n } de { $n-all }
ask-before = Antes
ask-after = Después
ask-read-aloud = Leer en voz alta
ask-how =
    Ojos cerrados. Cada persona muestra { $n-a }, { $n-b } o { $n-c } dedos.
ask-hands = Cuente las manos
ask-right = Correcta
ask-fingers =
    { $n ->
        [one] 1 dedo
        [many] { $n } de dedos
       *[other] { $n } dedos
    }
ask-dont-know = No sabe
ask-no-fingers = ningún dedo
ask-other = Otras respuestas
ask-present = Presentes
ask-bar = Correcta: { $n-right }, otra: { $n-other }, no sabe: { $n-unknown }
ask-skip = Saltar
ask-skip-why = ¿Por qué se saltan las preguntas?
ask-skipped = Preguntas saltadas: { $reason }
ask-not-skip = Hacerlas de todos modos
ask-next = Pregunta siguiente
ask-to-cards = A las tarjetas
ask-to-close = Al cierre
ask-change = El cambio
ask-was = Antes
ask-now = Después
ask-of-right = de { $n }: respuesta correcta
ask-more-know =
    { $n ->
        [0] Saben qué hacer tantas personas como antes.
        [one] 1 persona más sabe qué hacer.
        [many] { $n } de personas más saben qué hacer.
       *[other] { $n } personas más saben qué hacer.
    }
ask-fewer-know =
    { $n ->
        [one] 1 persona menos que antes eligió la acción segura.
        [many] { $n } de personas menos que antes eligieron la acción segura.
       *[other] { $n } personas menos que antes eligieron la acción segura.
    }
ask-still =
    { $n ->
        [0] Todas las personas presentes lo saben.
        [one] 1 persona aún necesita ayuda: repita la tarjeta.
        [many] { $n } de personas aún necesitan ayuda: repita la tarjeta.
       *[other] { $n } personas aún necesitan ayuda: repita la tarjeta.
    }
ask-after-words = Diga a todos
ask-none = No hay preguntas previstas para este grupo.
ask-no-before = No se preguntó antes de la lección.
