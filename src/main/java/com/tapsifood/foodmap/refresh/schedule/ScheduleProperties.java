package com.tapsifood.foodmap.refresh.schedule;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the worker refreshes. Times are cron expressions with six fields, the first for seconds; a dash is never.
 *
 * @param zone that the times are of
 * @param vendors when vendors are read
 * @param orders when orders are read
 * @param poll how often a worker looks for what is due
 * @param heartbeat how often a worker says that it is alive; after four of these in silence another takes its work over
 * @param retry after the first failure; twice as long after each further one
 * @param retryMost the longest of these
 */
@ConfigurationProperties("foodmap.schedule")
public record ScheduleProperties(
        @DefaultValue("Asia/Tehran") ZoneId zone,
        @DefaultValue("0 */10 * * * *") String vendors,
        @DefaultValue("0 0 9 * * *") String orders,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("30m") Duration retryMost) {}
