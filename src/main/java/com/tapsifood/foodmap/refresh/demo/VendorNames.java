package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.Dice;

/** Names of shops with everything that names carry in practice: careless blanks, old keyboards, and hostile text. */
final class VendorNames {

    private static final String[] NAMES = {
        "آرامش", "باغ سیب", "پدیده", "ترنج", "جام جم", "چهارسوق", "حاتم", "خاطره", "دیدار", "راز", "زرین", "ژینو",
                "سیب سرخ",
        "شاندیز", "صدف", "طعم یاس", "عسل", "فانوس", "قصر طلایی", "کلبه", "گلستانه", "لبخند", "مروارید", "نمک", "ونوس",
                "هزاردستان",
        "یاس سپید", "نیمکت", "کندو", "میخک", "خوش‌مزه", "خانه‌باغ", "نان‌آور", "دل‌انگیز", "رویال", "سیمین", "کیمیا",
                "بیتا", "شکوفه",
        "دریا", "مهمانی", "نارگیل", "هل و دارچین", "لوتوس", "پرنیان"
    };
    private static final String[] OWNERS = {
        "برادران کریمی", "حاج رضا", "بی‌بی", "عمو جواد", "خاله مهین", "دایی", "آقای کاظمی", "مادربزرگ", "شف آرین"
    };
    private static final String[] PLACES = {
        "شعبه مرکزی", "شعبه ۲", "شعبه ۳", "میدان", "بلوار", "غرب", "شرق", "شمال", "بازار", "پاساژ", "Food Court"
    };
    private static final String[] HOSTILE = {
        "%s \"ویژه\"", "%s <b>تخفیف</b>", "<script>alert(1)</script> %s", "%s & پسران", "%s 'نو'", "%s, شعبه 1", "=%s"
    };

    private VendorNames() {}

    static String draw(DemoLine line, Dice dice) {
        String name = line.persian() + " " + NAMES[dice.below(NAMES.length)];
        if (dice.chance(0.25)) {
            name += " " + OWNERS[dice.below(OWNERS.length)];
        }
        if (dice.chance(0.45)) {
            name += " (" + PLACES[dice.below(PLACES.length)] + ")";
        }
        if (dice.chance(0.02)) {
            name += " " + (1 + dice.below(99));
        }
        return roughen(name, dice);
    }

    private static String roughen(String name, Dice dice) {
        double way = dice.unit();
        if (way < 0.004) {
            return HOSTILE[dice.below(HOSTILE.length)].replace("%s", name);
        }
        if (way < 0.014) {
            return name.replace('\u06CC', '\u064A').replace('\u06A9', '\u0643');
        }
        if (way < 0.018) {
            return name.replaceFirst(" ", "  ");
        }
        if (way < 0.10) {
            return name + " ";
        }
        return way < 0.13 ? " " + name : name;
    }
}
