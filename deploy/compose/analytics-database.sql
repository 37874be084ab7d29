CREATE DATABASE ballast_analytics;
