# Lo que comparten todas las partes: el nombre del idioma, números, intervalos.
language-name = Español
sex-f = Femenino
sex-m = Masculino
sex-x = Otro o sin indicar
basis-counted = Contado
basis-list = De una lista
basis-estimate = Estimación
# Una lista: dos; el siguiente de varios; el último de varios.
list-two = { $a } y { $b }
list-next = { $a }, { $b }
list-last = { $a } y { $b }
kind-say = Decir
kind-ask = Preguntar
kind-do = Hacer
kind-look = Mirar
kind-repeat = Repetir
kind-story = Relato
kind-sort = Clasificar
kind-drill = Practicar
kind-handout = Dibujar
