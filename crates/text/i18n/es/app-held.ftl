# Una sesión ya realizada, y la estimación de una indirecta.
held-title = Sesión ya hecha
held-what = ¿Qué fue?
held-when = ¿Cuándo?
held-earlier = Un día antes
held-where = ¿Dónde?
held-who = ¿Quién vino?
held-check = Revisar y cerrar: { $people }
held-check-plain = Revisar y cerrar
held-reach = ¿A cuántas personas se llegó, más o menos?
held-reach-basis = ¿Cómo lo sabe?
held-reach-note = Una estimación. Nunca se suma a las personas contadas.
held-why = ¿Por qué sin la tableta?
held-taught = ¿Qué se enseñó?
