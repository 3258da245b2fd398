# La hoja de conteo.
count-title = Contar personas
count-by = Contar por edad y sexo
count-age = Edad
count-people =
    { $n ->
        [one] persona
        [many] de personas
       *[other] personas
    }
count-sexes = Sexo femenino: { $n-f }, sexo masculino: { $n-m }.
count-undo = Deshacer
count-of-these =
    { $n ->
        [0] De estas personas
        [one] De esta 1 persona
        [many] De estos { $n } de personas
       *[other] De estas { $n } personas
    }
count-first = aquí por primera vez
count-first-label = Primera vez
count-disability = con discapacidad
count-not-known = no se sabe
count-not-asked = no se preguntó
count-basis = ¿De dónde sale el número?
count-back-card = Volver a la tarjeta { $n }
count-back = Listo
