"""What can be counted or dated in one text: numbers, money, quantities, dates, times, durations, ages."""
