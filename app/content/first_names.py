"""First names that are common in Denmark and surnames in -sen: they tell a person from a place or a thing.

A list of our own and not a vocabulary: editors have no reason to change it, since a name is accepted under `omtalte`.
Names that are also words or begin the names of programmes (Bo, Dan, Rose, Sol, Viggo) are left out on purpose.
"""

from __future__ import annotations

_FIRST_NAMES = """
    Adam Aksel Alex Alexander Alice Allan Alma Amalie Anders Andrea Andreas Ane Ann Anna Anne Anette Annette Anni Anton
    Arne Asger Asta Astrid August Barbara Benjamin Benny Bent Bente Berit Birgit Birgitte Birgitta Birthe Bjarne Bodil
    Britta Brian Brigitte Camilla Carl Carla Carsten Caroline Cathrine Cecilie Charlotte Chris Christian Christina
    Christine Christoffer Claes Clara Claus Connie Conny Dagmar Daniel David Dennis Ditte Dorte Dorthe Ebbe Edith Eigil
    Eja Elisabeth Ella Ellen Else Elsebeth Emil Emilie Emma Erik Erling Ernst Esben Esther Eva Ferdinand Filip
    Finn Flemming Frank Frederik Frederikke Freja Freddy Frida Fritz Frode Gerda Gert Gitte Gorm Grethe Gudrun Gunnar
    Gurli Gustav Hanna Hannah Hanne Hans Harald Heidi Helen Helena Helene Helga Helle Henning Henriette Henrik Henry
    Herdis Holger Ib Ida Inga Inge Ingeborg Inger Ingrid Irene Isabella Ivan Iver Jack Jacob Jakob James Jan Jane
    Jannie Janne Jannik Janus Jens Jeppe Jesper Jette Jimmy Jo Joachim Joan Johan Johanne Johannes John Johnny Jon Jonas
    Jonathan Josefine Julia Julie Julius Jytte Jørgen Jørn Kaj Kamilla Karen Karin Karina Karl Karla Karoline Karsten
    Kasper Kate Katja Katrine Keld Kenneth Kenny Kent Kim Kirsten Kirstine Kjeld Klaus Knud Kristian Kristina Kristine
    Kristoffer Kurt Lars Lasse Laura Laurits Leif Lena Lene Leo Lilian Lillian Lina Linda Line Linea Lis Lisa Lisbet
    Lisbeth Lise Liselotte Lizzi Lone Lotte Louise Lucas Lukas Lykke Mads Magnus Maiken Maj Maja Malene Malou Marcus
    Maren Margit Margrethe Maria Mariann Marianne Marie Marius Mark Markus Martin Mathias Mathilde Matilde Max Merete
    Mette Mia Michael Michelle Mie Mikael Mikkel Mille Minna Mogens Mohamed Mona Monica Morten Nadia Nana Nanna
    Natasja Nicklas Nicolai Nicolas Nicoline Niels Nikolaj Nina Noah Ole Olga Oliver Oluf Oscar Oskar Otto Ove Palle
    Patrick Paul Paula Per Pernille Peter Pia Poul Preben Ragnhild Randi Rasmus Rebecca Rene René Rikke Rita Robert
    Rolf Rosa Ruben Rune Ruth Sabrina Samuel Sander Sandra Sanne Sara Sarah Sebastian Signe Sigrid Sille Silje Simon
    Sine Sisse Sofia Sofie Solveig Sonja Sophia Sophie Stefan Steen Sten Stig Stine Susan Susanne Svend Søren Tanja
    Tenna Thea Theis Theodor Thomas Thor Thorbjørn Thorkild Tina Tine Tobias Tom Tommy Torben Tove Trine Troels Tue
    Ulf Ulla Ulrik Ursula Uwe Valdemar Vera Verner Vibeke Victor Victoria Viktor Vinnie Vivi Vivian William Winnie
    Yvonne Zenia Aage Åge Åse Aase Øjvind
"""
_FIRST_NAMES_FROM_ABROAD = """
    Abdi Abdirahman Abdul Abdullah Adnan Agata Agnieszka Ahmad Ahmed Aida Aisha Ali Alicja Alina Amal Amina Amir Amira
    Amra Andrei Andrius Andrzej Anita Ayse Ayşe Azra Beata Bilal Bogdan Cristina Dariusz Dmytro Dorota Dragan Edin Elena
    Elif Emine Emre Ewa Fadi Farida Faruk Fatima Fatma Fatemeh Goran Grzegorz Gulsen Hakan Halima Hamid Hamza Hasan
    Hassan Hatice Hodan Hossein Huda Hussein Ibrahim Ilona Imran Ioana Irina Iryna Ismail Ivana Iwona Jamal Jasmina
    Javier Jelena Jerzy Joanna Jolanta José Juan Kateryna Katarzyna Khadija Khaled Khalid Krzysztof Laila Leila Leyla
    Luis Magdalena Mahmoud Malgorzata Małgorzata Manuel Marcin Marek Mariam Mariusz Maryam Mehmet Merve Mihaela
    Miroslav Mohamad Mohammad Mohammed Monika Muhammad Muhammed Murat Mustafa Nasrin Natalia Natalija Nikola Noor Nour
    Oksana Olena Oleksandr Olha Omar Osman Parisa Paweł Pawel Piotr Rajesh Rania Rasa Reza Roza Samir Samira Sevgi
    Shirin Slavica Songül Svetlana Svitlana Tariq Tatiana Tatjana Tetiana Tomasz Valentina Vasile Viktoriia Volodymyr
    Waleed Wojciech Yasmin Yulia Yusuf Zahra Zainab Zeynep Zoran Özlem
"""
"""From the countries that most of those who moved here come from; in each the names that many of them have."""
_SURNAMES = """
    Andersen Andreasen Bertelsen Carlsen Christensen Christiansen Christoffersen Clausen Danielsen Davidsen Enevoldsen
    Eriksen Frandsen Frederiksen Gregersen Hansen Henriksen Isaksen Iversen Jacobsen Jakobsen Jensen Jeppesen
    Jespersen Johannesen Johannsen Johansen Justesen Jørgensen Karlsen Knudsen Kristensen Kristiansen Larsen Lassen
    Lauridsen Lauritsen Laursen Madsen Markussen Mathiasen Mathiesen Mikkelsen Mogensen Mortensen Nielsen Nissen
    Olesen Olsen Paulsen Pedersen Petersen Poulsen Rasmussen Simonsen Steffensen Svendsen Søndergaard Sørensen
    Therkildsen Thomasen Thomassen Thomsen Thorsen Villadsen
"""
FIRST_NAMES = frozenset((_FIRST_NAMES + _FIRST_NAMES_FROM_ABROAD).split())
SURNAMES = frozenset(_SURNAMES.split())
