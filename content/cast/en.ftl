# Names of the people in the stories. Meant to mark no faith or people; a country swaps them for its own.

-girl6 = Lena
-girl10 = Tara
-girl14 = Maya
-boy6 = Leo
-boy10 = Kit
-boy14 = Robin
