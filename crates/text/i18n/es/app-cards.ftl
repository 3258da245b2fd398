# Cards with parts of their own: stories, pictures to sort, rehearsals.
card-choose = A mano alzada: ¿y ahora?
card-other-ways = Los otros caminos
card-to-choices = Volver a elegir
card-picture-of = Imagen { $n } de { $n-all }
card-picture-before = Imagen anterior
card-picture-next = Imagen siguiente
card-show-answer = Ver la respuesta
card-may = Esto se puede elegir
card-stay-away = Aquí no se va
card-step-of = Paso { $n } de { $n-all }
card-step-before = Paso anterior
card-step-next = Paso siguiente
card-begin = Empezar
card-again = Otra vez
