package com.tapsifood.foodmap.refresh.demo.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An invented name of a place, Persian and English. */
record PlaceName(String fa, String en) {

    private static final String[] ROOTS = {
        "لاله|Laleh",
        "نرگس|Narges",
        "سپیده|Sepideh",
        "بهاران|Baharan",
        "مهرگان|Mehregan",
        "آرش|Arash",
        "پامچال|Pamchal",
        "چنارستان|Chenarestan",
        "نیلوفر|Niloufar",
        "سروستان|Sarvestan",
        "کاج|Kaj",
        "آفتاب|Aftab",
        "باران|Baran",
        "دریاکنار|Daryakenar",
        "کوهپایه|Kuhpayeh",
        "چشمه|Cheshmeh",
        "سپهر|Sepehr",
        "یاس|Yas",
        "گلبرگ|Golbarg",
        "نسیم|Nasim",
        "ارغوان|Arghavan",
        "شقایق|Shaghayegh",
        "انار|Anar",
        "بادام|Badam",
        "پرستو|Parastu",
        "کبوتر|Kabutar",
        "شباهنگ|Shabahang",
        "سیمرغ|Simorgh",
        "جمشید|Jamshid",
        "کاوه|Kaveh",
        "رستم|Rostam",
        "تهمینه|Tahmineh",
        "فرهاد|Farhad",
        "شیرین|Shirin",
        "بیستون|Bisotun",
        "الوند|Alvand",
        "سبلان|Sabalan",
        "هامون|Hamun",
        "کارون|Karun",
        "زاینده|Zayandeh",
        "مهتاب|Mahtab",
        "ستاره|Setareh",
        "آسمان|Aseman",
        "پگاه|Pegah",
        "شبنم|Shabnam",
        "بنفشه|Banafsheh",
        "سوسن|Susan",
        "زیتون|Zeytun",
        "گردو|Gerdu",
        "نارنج|Narenj",
        "ترنج|Toranj",
        "زعفران|Zafaran",
        "کیان|Kian",
        "پارسا|Parsa",
        "آزادگان|Azadegan",
        "فردا|Farda",
        "امید|Omid",
        "همدلی|Hamdeli",
        "نوبهار|Nobahar",
        "یلدا|Yalda"
    };
    private static final String[] BEFORE = {"شهرک|Shahrak-e", "کوی|Kuy-e", "باغ|Bagh-e", "ده|Deh-e", "پل|Pol-e"};
    private static final String[] AFTER = {"شمالی|North", "جنوبی|South", "شرقی|East", "غربی|West", "نو|New"};

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Names that differ, half of them typed with the Arabic letters of old keyboards. */
    static List<PlaceName> neighbourhoods(Dice dice, int count) {
        var names = new ArrayList<PlaceName>();
        for (String root : ROOTS) {
            names.add(parse(root));
            for (String before : BEFORE) {
                names.add(parse(before).then(" ", parse(root)));
            }
            for (String after : AFTER) {
                names.add(parse(root).then(" ", parse(after)));
            }
        }
        shuffle(names, dice);
        return names.subList(0, count).stream()
                .map(name -> dice.chance(0.5) ? name.typedInArabic() : name)
                .toList();
    }

    /** Pairs of places, with the careless hyphens and the invisible marks of the real ones. */
    static List<PlaceName> marketingAreas(Dice dice, int count) {
        var roots = new ArrayList<PlaceName>();
        for (String root : ROOTS) {
            roots.add(parse(root));
        }
        shuffle(roots, dice);
        var names = new ArrayList<PlaceName>();
        for (int i = 0; i < count; i++) {
            PlaceName first = roots.get(i);
            PlaceName second = roots.get((i + count) % roots.size());
            PlaceName pair = first.then(dice.chance(0.2) ? "-" : " - ", second);
            names.add(i == 3 ? pair.marked(NO_BREAK_SPACE) : dice.chance(0.2) ? pair.marked(LEFT_TO_RIGHT_MARK) : pair);
        }
        return names;
    }

    static PlaceName region(int number) {
        return new PlaceName("منطقه " + number, "Region " + number);
    }

    private static PlaceName parse(String both) {
        int bar = both.indexOf('|');
        return new PlaceName(both.substring(0, bar), both.substring(bar + 1));
    }

    private PlaceName then(String between, PlaceName next) {
        return new PlaceName(fa + between + next.fa, en + between + next.en);
    }

    private PlaceName marked(char mark) {
        return new PlaceName(fa + mark, en);
    }

    private PlaceName typedInArabic() {
        return new PlaceName(fa.replace('\u06CC', '\u064A').replace('\u06A9', '\u0643'), en);
    }

    private static void shuffle(List<PlaceName> names, Dice dice) {
        for (int i = names.size() - 1; i > 0; i--) {
            Collections.swap(names, i, dice.below(i + 1));
        }
    }
}
