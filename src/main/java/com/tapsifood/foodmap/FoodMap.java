package com.tapsifood.foodmap;

public final class FoodMap {
    public static void main(String[] args) {}
}
