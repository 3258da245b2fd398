# Las tarjetas.
teach-card = Tarjeta { $n } de { $n-all }
teach-before = Anterior
teach-next = Siguiente
teach-finish = A las preguntas
teach-close = Al cierre
teach-count = Contar
teach-none = No hay tarjetas en esta sesión.
teach-missing = Esta tarjeta no está en las lecciones de esta tableta. Siga con la siguiente.
teach-picture-only = Solo la imagen
teach-with-text = Ver el texto
teach-second-screen = Otra pantalla
